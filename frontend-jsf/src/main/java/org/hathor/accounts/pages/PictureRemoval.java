package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.accounts.boundary.People;

/** Takes my picture away; the first letter of my name stands for me again. */
@WebServlet("/account/picture/remove")
public class PictureRemoval extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient People people;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        people.removePicture();
        response.sendRedirect("/account?unpictured");
    }
}
